"""The one registry of styles: what each means for prompts and for backends."""
