"""From a question to an answer in the manual's own words: safety first, then evidence, then quotes cut by code."""
