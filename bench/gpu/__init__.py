"""Figures that need a GPU; each says so where there is none."""
