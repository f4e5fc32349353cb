"""Case studies: discipline packs, and the checks that a case must pass before people review it."""
