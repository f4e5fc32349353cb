"""Training: what a facilitator shows before delivering."""
