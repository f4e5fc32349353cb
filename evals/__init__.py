"""Is it any good? Metrics and runners on data in the form of the command line's contract."""
