"""Fidelity: the checklist and the frameworks that say what is delivered and how well it is described."""
