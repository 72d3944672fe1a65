"""Conversations with characters."""
