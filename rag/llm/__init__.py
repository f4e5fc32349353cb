"""Language models, by setting and off by default: which one and where it runs, its prompts, and its answers as pieces of text in time."""
