"""Documents as immutable text: reading, sections, passages. Knows nothing of questions."""
