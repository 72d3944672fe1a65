"""Other ways to draw what the parts draw: in ink, as a poster. Each repaints the figure's layers and its background."""
