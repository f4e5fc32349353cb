"""Summary lines that a language model wrote and the code has verified. The model's words never replace the manual's: they stand above them."""
