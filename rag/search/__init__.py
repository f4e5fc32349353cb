"""Passages found by meaning (vectors in Chroma) and by words (BM25), fused."""
