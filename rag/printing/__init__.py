"""The manual and its handouts as documents for people: PDF and Word, bytes out. Knows the library's documents and nothing of where they are kept."""
