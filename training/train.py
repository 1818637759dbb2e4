"""Train the reranker from the embedded model: `python -m training.train PAIRS OUT` (PAIRS of `training.candidates`).

A cross-encoder: the embedding model's encoder reads question and run together, and one linear layer on its first
token's state gives the log-odds that the run answers the question. The word embeddings stay as they are, so that only
the encoder is stored, in 8 bits a weight with one scale a row. Papers held out tell when to stop.

With `START EARLIER` behind them the stored weights START go on learning from PAIRS, and rehearse a share of EARLIER.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch.nn.functional import binary_cross_entropy_with_logits, softplus
from transformers import AutoModel, AutoTokenizer

from ingest.library.embedders.sentence_transformer import PACKAGED, folder_of
from training.evenness import weights

BATCH, LONGEST, SEED, SMALL, READ = 8, 160, 17, 16, 32


class Phase(NamedTuple):
    """Some epochs at one rate, the lowest layers left as they are; how many named runs a question brings; how much it
    counts that an answer comes before the other runs, beside what each run is by itself."""

    epochs: int
    frozen: int
    rate: float
    decay: float
    most_runs: int
    first: float = 0.0


PHASES = (Phase(2, 3, 1.2e-4, 0.01, 4), Phase(2, 2, 7e-5, 0.05, 5))
# How weights go on to learn from more papers, the share of the questions learnt before that they rehearse, and how
# little a question that is not answered may count before it is left out.
FURTHER, REHEARSED, LEAST = (Phase(2, 2, 6e-5, 0.05, 7, 0.5),), 0.3, 0.2
NEAR_WEIGHT, ANSWER_WEIGHT = 2.0, 3.0
Record = dict[str, Any]


class Reranker(torch.nn.Module):
    """The encoder with its one linear layer: log-odds of "this run answers this question"."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        # Without dropout and fused attention an ordinary processor trains three times as fast.
        self.encoder = AutoModel.from_pretrained(
            folder,
            dtype=torch.float32,
            attn_implementation="eager",
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        self.head = torch.nn.Linear(self.encoder.config.hidden_size, 1)

    def freeze(self, layers: int) -> None:
        """Leave the word embeddings and so many of the lowest layers as they are."""
        self.encoder.requires_grad_(True)
        self.encoder.embeddings.requires_grad_(False)
        for layer in self.encoder.encoder.layer[:layers]:
            layer.requires_grad_(False)

    def forward(self, **inputs: torch.Tensor) -> torch.Tensor:
        """Log-odds, one for each pair of question and run."""
        return self.head(self.encoder(**inputs).last_hidden_state[:, 0]).squeeze(-1)


def batches(
    records: Sequence[list[Record]], size: int, most: int, generator: np.random.Generator
) -> Iterator[list[Record]]:
    """Lists of records, so many questions together: answers and near misses of each, and some of the others."""
    order = generator.permutation(len(records))
    for at in range(0, len(order), size):
        yield [record for index in order[at : at + size] for record in _few(records[index], most, generator)]


def _few(records: list[Record], most: int, generator: np.random.Generator) -> list[Record]:
    named = [record for record in records if record["label"] or record["near"]][:most]
    rest = [record for record in records if record not in named]
    # The first others are those that come nearest by words: they are the harder ones.
    chances = np.linspace(2.0, 0.5, len(rest)) if rest else np.array([])
    count = min(len(rest), max(2, most - len(named)))
    picked = generator.choice(len(rest), count, replace=False, p=chances / chances.sum()) if rest else []
    return named + [rest[index] for index in picked]


def main(pairs: Path, out: Path, start: Path | None = None, earlier: Path | None = None) -> None:
    """Train, say after each epoch how well held-out papers are told, store the weights and print their digest."""
    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)
    device, folder = "cuda" if torch.cuda.is_available() else "cpu", str(folder_of(PACKAGED))
    tokenizer = AutoTokenizer.from_pretrained(folder)
    (train, held), (before, held_before) = split(pairs), split(earlier) if earlier else ([], [])
    train, reranker = evened(train), Reranker(folder).to(device)
    if start:
        reranker.load_state_dict(restored(load_file(start)), strict=False)
    generator = np.random.default_rng(SEED)
    for phase in FURTHER if start else PHASES:
        for epoch in taught(reranker, tokenizer, phase, (train, before), generator, device):
            for apart in filter(None, (held, held_before)):
                told = judged(apart, scored(reranker, tokenizer, apart, device))
                print(phase, epoch, told, flush=True)  # noqa: T201
            save_file(stored(reranker), out)
    print(sha256(out.read_bytes()).hexdigest())  # noqa: T201


def taught(
    reranker: Reranker,
    tokenizer: Any,
    phase: Phase,
    train: tuple[Sequence[list[Record]], Sequence[list[Record]]],
    generator: np.random.Generator,
    device: str,
) -> Iterator[int]:
    """Train through a phase on new questions and a share of those learnt before; each epoch's number when done."""
    new, before = train
    rehearsed = int(REHEARSED * len(before))
    reranker.freeze(phase.frozen)
    moving = [one for one in reranker.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(moving, lr=phase.rate, weight_decay=phase.decay)
    steps = phase.epochs * ((len(new) + rehearsed) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, phase.rate, total_steps=steps, pct_start=0.1)
    for epoch in range(phase.epochs):
        reranker.train()
        again = [before[index] for index in generator.permutation(len(before))[:rehearsed]]
        for number, batch in enumerate(batches([*new, *again], BATCH, phase.most_runs, generator)):
            optimizer.zero_grad()
            loss = learn(reranker, tokenizer, batch, phase.first, device)
            torch.nn.utils.clip_grad_norm_(reranker.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if number % 50 == 0:
                print(epoch, number, round(loss, 3), file=sys.stderr, flush=True)  # noqa: T201
        yield epoch


def split(path: Path) -> tuple[list[list[Record]], list[list[Record]]]:
    """Questions with their runs, by whether their paper is trained on or held out."""
    questions: dict[int, list[Record]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        questions[record["id"]].append(record)
    found = list(questions.values())
    return [one for one in found if not one[0]["held_out"]], [one for one in found if one[0]["held_out"]]


def tokens(tokenizer: Any, records: Sequence[Record], device: str) -> dict[str, torch.Tensor]:
    """Question and run as the encoder takes them."""
    found = tokenizer(
        [record["q"] for record in records],
        [record["unit"] for record in records],
        truncation="only_second",
        max_length=LONGEST,
        padding=True,
        return_tensors="pt",
    )
    return {name: value.to(device) for name, value in found.items()}


def evened(questions: Sequence[list[Record]]) -> list[list[Record]]:
    """The questions with how much they count ("weight"); answered ones are kept in any case, to be put in order."""
    first = [records[0] for records in questions]
    answered = [bool(one["answerable"]) for one in first]
    told = weights([one["q"] for one in first], answered, [one["paper"].split("/")[0] for one in first])
    return [
        [{**record, "weight": float(weight)} for record in records]
        for records, weight, is_answered in zip(questions, told, answered, strict=True)
        if is_answered or weight >= LEAST
    ]


def learn(reranker: Reranker, tokenizer: Any, records: Sequence[Record], first: float, device: str) -> float:
    """Weighed cross-entropy and its gradient: answers and near misses count more than what is plainly beside.

    With `first` each answer is held against the runs of its question that do not answer it, too.
    """
    odds = _odds(reranker, tokenizer, records, device)
    label = torch.tensor([float(record["label"]) for record in records], device=device)
    near = torch.tensor([float(record["near"]) for record in records], device=device)
    counts = torch.tensor([record.get("weight", 1.0) for record in records], device=device)
    weight = (1 + (ANSWER_WEIGHT - 1) * label + (NEAR_WEIGHT - 1) * near) * counts / len(records)
    loss = binary_cross_entropy_with_logits(odds, label, weight=weight, reduction="sum")
    if first:
        questions = [(record["id"], record["paper"]) for record in records]
        loss = loss + first * _put_first(odds, label.bool(), questions) / BATCH
    loss.backward()
    return float(loss.detach())


def _odds(reranker: Reranker, tokenizer: Any, records: Sequence[Record], device: str) -> torch.Tensor:
    """Log-odds of the records, read with others of like length."""
    order = sorted(range(len(records)), key=lambda at: len(records[at]["q"]) + len(records[at]["unit"]))
    told = []
    for first in range(0, len(order), SMALL):
        some = [records[at] for at in order[first : first + SMALL]]
        with torch.autocast(device, torch.bfloat16):
            told.append(reranker(**tokens(tokenizer, some, device)).float())
    back = torch.empty(len(order), dtype=torch.long, device=device)
    back[torch.tensor(order, device=device)] = torch.arange(len(order), device=device)
    return torch.cat(told)[back]


def _put_first(odds: torch.Tensor, answers: torch.Tensor, questions: Sequence[tuple[int, str]]) -> torch.Tensor:
    """The sum over questions of how far their answers stay behind the other runs, in nats."""
    total = odds.new_zeros(())
    for question in dict.fromkeys(questions):
        mine = torch.tensor([one == question for one in questions], device=odds.device)
        right, wrong = odds[mine & answers], odds[mine & ~answers]
        if len(right) and len(wrong):
            total = total + softplus(torch.logsumexp(wrong, 0) - right).mean()
    return total


def scored(reranker: Reranker, tokenizer: Any, questions: Sequence[list[Record]], device: str) -> list[list[float]]:
    """Log-odds of each run of each question."""
    reranker.eval()
    flat = [record for records in questions for record in records]
    order = sorted(range(len(flat)), key=lambda at: len(flat[at]["q"]) + len(flat[at]["unit"]))
    told = [0.0] * len(flat)
    with torch.inference_mode(), torch.autocast(device, torch.bfloat16):
        for first in range(0, len(order), READ):
            some = order[first : first + READ]
            odds = reranker(**tokens(tokenizer, [flat[at] for at in some], device)).float().tolist()
            for at, value in zip(some, odds, strict=True):
                told[at] = value
    left = iter(told)
    return [[next(left) for _ in records] for records in questions]


def judged(questions: Sequence[list[Record]], odds: Sequence[list[float]]) -> dict[str, float]:
    """auc: answerable questions told from others by their best run; first: answerable ones whose best run answers."""
    best = [max(values) for values in odds]
    can = [value for value, records in zip(best, questions) if records[0]["answerable"]]
    cannot = [value for value, records in zip(best, questions) if not records[0]["answerable"]]
    wins = sum((a > b) + 0.5 * (a == b) for a in can for b in cannot)
    right = [
        records[int(np.argmax(values))]["label"]
        for values, records in zip(odds, questions)
        if any(record["label"] for record in records)
    ]
    return {"auc": wins / (len(can) * len(cannot)), "first": sum(right) / len(right), "questions": float(len(best))}


def restored(kept: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """What `stored` stored, as weights."""
    scales = {name: kept.get(f"{name}.scale") for name in kept if not name.endswith(".scale")}
    return {name: kept[name] if scale is None else kept[name].float() * scale for name, scale in scales.items()}


def stored(reranker: Reranker) -> dict[str, torch.Tensor]:
    """The encoder and the head: matrices in 8 bits with a scale a row, vectors in 32."""
    kept: dict[str, torch.Tensor] = {}
    for name, value in reranker.state_dict().items():
        if "embeddings" in name:
            continue
        value = value.detach().float().cpu()
        if value.dim() == 2 and value.shape[0] > 1:
            scale = value.abs().amax(dim=1, keepdim=True) / 127
            kept[name] = torch.round(value / scale).to(torch.int8)
            kept[name + ".scale"] = scale
        else:
            kept[name] = value.contiguous()
    return kept


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
