"""Prompts of any length for diffusion pipelines. Runs in the process that paints: importing it loads torch."""

from mien.images.diffusion.long_prompt.choose import prompt_encoder
from mien.images.diffusion.long_prompt.encoded import Encoded, PromptEncoder, Reading, pipeline_arguments

__all__ = ["Encoded", "PromptEncoder", "Reading", "pipeline_arguments", "prompt_encoder"]
