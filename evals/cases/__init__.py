"""Case studies with one fault each, and clean ones, to measure the checks of `rag.cases`."""
