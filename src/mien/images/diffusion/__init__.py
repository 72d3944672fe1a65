"""Pictures by models of the diffusers library on this machine."""
