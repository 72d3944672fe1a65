"""What every child process of ours needs: an end with its parent, an ear for what it prints, and words for its end."""
