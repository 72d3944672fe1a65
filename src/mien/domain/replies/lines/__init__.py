"""What characters say, each thing in several ways."""
