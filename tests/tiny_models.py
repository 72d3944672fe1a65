"""Recipes of tiny language models as GGUF files: real models for llama.cpp, a megabyte or less, the same every time.

``write_bigram_model`` speaks in the word pieces of a text and ends by itself; it sees only the last token.
``write_random_model`` is noise through real attention: every token of the prompt counts.
Both read conversations in the ChatML form.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import gguf
import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float32]]

END_OF_TEXT: Final = "<|endoftext|>"
TURN_STARTS: Final = "<|im_start|>"
TURN_ENDS: Final = "<|im_end|>"
CONTROLS: Final = (END_OF_TEXT, TURN_STARTS, TURN_ENDS)
CHATML: Final = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
CONTEXT: Final = 65536
MERGES: Final = 180
HEAD: Final = 32
"""Width of an attention head."""

ENGLISH: Final = """
The harbour was quiet when I came down this morning. I like the sound of the gulls before the boats go out.
My sister keeps a small shop near the old bridge. She sells maps, and tea, and stories about the sea.
Tell me what you saw on the road. I have time, and the kettle is on.
We walked along the wall until the rain began. Then we ran, and laughed, and lost a shoe in the mud.
I never learned to swim. It is strange for somebody who lives so near the water.
There is a light on the hill tonight. I think that somebody is waiting for the last boat.
You should rest. The work will still be here in the morning.
I keep a list of the birds that I have seen. The heron is the one that I love the most.
"""


class Tokenizer:
    """Pairs of bytes merged by how often they stand together in a text, as GPT-2's tokenizer does it."""

    def __init__(self, text: str, merges: int = MERGES) -> None:
        words = Counter(tuple(_visible(word)) for word in re.findall(r" ?\w+| ?[^\s\w]+|\s+", text))
        self.merges: list[tuple[str, str]] = []
        for _ in range(merges):
            pairs: Counter[tuple[str, str]] = Counter()
            for word, count in words.items():
                for pair in pairwise(word):
                    pairs[pair] += count
            if not pairs:
                break
            best = max(pairs, key=lambda pair: (pairs[pair], pair))
            self.merges.append(best)
            words = Counter({_merged(word, best): count for word, count in words.items()})
        self.tokens = [*VISIBLE_BYTES, *("".join(pair) for pair in self.merges), *CONTROLS]
        self.ids = {token: number for number, token in enumerate(self.tokens)}

    def encode(self, text: str) -> list[int]:
        """The tokens' numbers."""
        found: list[int] = []
        for word in re.findall(r" ?\w+| ?[^\s\w]+|\s+", text):
            parts = tuple(_visible(word))
            for pair in self.merges:
                parts = _merged(parts, pair)
            found += [self.ids[part] for part in parts]
        return found


def write_bigram_model(path: Path, text: str = ENGLISH, *, closes: float = 0.0) -> Path:
    """A model whose next token depends on the last one alone, as often as in ``text``; lines of it are answers.

    ``closes``: how eagerly it closes a quotation at the end of a sentence; above 0 for answers in JSON, whose strings
    are as long as they may be otherwise.
    """
    tokenizer = Tokenizer(text)
    size = len(tokenizer.tokens)
    width = -(-size // HEAD) * HEAD
    embedding: Floats = np.eye(size, width, dtype=np.float32)
    output: Floats = np.zeros((size, width), dtype=np.float32)
    # RMS norm turns a one-hot vector into √width at its place; the product is then the logarithm itself.
    output[:, :size] = np.log(_bigrams(tokenizer, text, closes)).T / np.sqrt(width)
    writer = _writer(path, tokenizer, "bigram", width=width, layers=1, heads=1)
    _blocks(writer, width=width, layers=1, heads=1, draw=lambda *shape: np.zeros(shape, dtype=np.float32))
    return _finish(writer, path, embedding, output)


def write_random_model(path: Path, *, seed: int = 1, ends: float = 1.7) -> Path:
    """A model of random weights that prefers printable characters; ``ends``: how eagerly it stops (0: hardly)."""
    tokenizer, width, layers, heads = Tokenizer(ENGLISH), 64, 2, 2
    random = np.random.default_rng(seed)
    size = len(tokenizer.tokens)

    def draw(*shape: int) -> Floats:
        drawn: Floats = (random.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)
        return drawn

    embedding = random.standard_normal((size, width)).astype(np.float32)
    # Channel 0 is the same for all tokens and no block writes to it: its column of the output is a bias per token.
    embedding[:, 0] = 4.0
    output = draw(size, width)
    output[:, 0] = [_liking(token, ends) for token in tokenizer.tokens]
    writer = _writer(path, tokenizer, "random", width=width, layers=layers, heads=heads)
    _blocks(writer, width=width, layers=layers, heads=heads, draw=draw)
    return _finish(writer, path, embedding, output)


def _visible_bytes() -> list[str]:
    """A printable character for each byte, as GPT-2's vocabulary spells them."""
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = iter(range(0x100, 0x200))
    return [chr(byte) if byte in plain else chr(next(others)) for byte in range(256)]


VISIBLE_BYTES: Final = _visible_bytes()


def _visible(word: str) -> str:
    return "".join(VISIBLE_BYTES[byte] for byte in word.encode())


def _merged(word: tuple[str, ...], pair: tuple[str, str]) -> tuple[str, ...]:
    """The word with every occurrence of the pair as one piece."""
    parts: list[str] = []
    for part in word:
        if parts and (parts[-1], part) == pair:
            parts[-1] += part
        else:
            parts.append(part)
    return tuple(parts)


def _bigrams(tokenizer: Tokenizer, text: str, closes: float) -> Floats:
    """Probability of each token (column) after each (row): a line starts after a newline and ends the answer."""
    size, ids = len(tokenizer.tokens), tokenizer.ids
    counts = np.full((size, size), 1e-4, dtype=np.float64)
    counts[:, [ids[END_OF_TEXT], ids[TURN_STARTS]]] = 1e-9
    counts[:, [ids[character] for character in VISIBLE_BYTES if not _printable(character)]] = 1e-9
    newline = ids[_visible("\n")]
    for line in filter(None, text.splitlines()):
        told = [newline, *tokenizer.encode(line), ids[TURN_ENDS]]
        for one, other in pairwise(told):
            counts[one, other] += 1.0
        counts[ids['"'], told[1]] += 1.0
    counts[:, ids['"']] += 0.02  # strings in JSON are sentences, too, and end
    counts[ids["."], ids['"']] += closes
    counts[:, ids[TURN_ENDS]] += 0.01
    normal: Floats = (counts / counts.sum(axis=1, keepdims=True)).astype(np.float32)
    return normal


def _printable(character: str) -> bool:
    """Whether a byte, spelt visibly, is a printable ASCII character or a newline."""
    byte = VISIBLE_BYTES.index(character)
    return 0x20 <= byte < 0x7F or byte == 0x0A


def _liking(token: str, ends: float) -> float:
    """The bias of a token: never broken UTF-8 nor control characters; pieces of words rather than bytes."""
    if token in CONTROLS:
        return ends if token == TURN_ENDS and ends > 0 else -20.0
    if len(token) == 1:
        return 0.0 if _printable(token) else -20.0
    return 1.0


def _writer(path: Path, tokenizer: Tokenizer, name: str, *, width: int, layers: int, heads: int) -> gguf.GGUFWriter:
    """A writer with everything but the weights."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name(f"tiny-{name}")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(HEAD)
    writer.add_head_count(heads)
    writer.add_head_count_kv(heads)
    writer.add_key_length(HEAD)
    writer.add_value_length(HEAD)
    writer.add_rope_dimension_count(HEAD)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokenizer.tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokenizer.tokens)
    kinds = [gguf.TokenType.CONTROL if token in CONTROLS else gguf.TokenType.NORMAL for token in tokenizer.tokens]
    writer.add_token_types(kinds)
    writer.add_token_merges([" ".join(pair) for pair in tokenizer.merges])
    writer.add_bos_token_id(tokenizer.ids[END_OF_TEXT])
    writer.add_eos_token_id(tokenizer.ids[TURN_ENDS])
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHATML)
    return writer


def _blocks(writer: gguf.GGUFWriter, *, width: int, layers: int, heads: int, draw: Any) -> None:
    """The layers' weights; what they write to channel 0 is nothing."""
    for layer in range(layers):
        out, down = draw(width, heads * HEAD), draw(width, HEAD)
        out[0], down[0] = 0.0, 0.0
        weights = {
            "attn_norm": np.ones(width, dtype=np.float32), "attn_q": draw(heads * HEAD, width),
            "attn_k": draw(heads * HEAD, width), "attn_v": draw(heads * HEAD, width), "attn_output": out,
            "ffn_norm": np.ones(width, dtype=np.float32), "ffn_gate": draw(HEAD, width),
            "ffn_up": draw(HEAD, width), "ffn_down": down,
        }  # fmt: skip
        for name, values in weights.items():
            writer.add_tensor(f"blk.{layer}.{name}.weight", values)


def _finish(writer: gguf.GGUFWriter, path: Path, embedding: Floats, output: Floats) -> Path:
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output_norm.weight", np.ones(embedding.shape[1], dtype=np.float32))
    writer.add_tensor("output.weight", output)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
