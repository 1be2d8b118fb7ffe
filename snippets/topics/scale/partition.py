"""按文档分组：一个文档的行都在一组里，两组没有公共的节点。"""

import random
import zlib
from collections import defaultdict
from typing import NamedTuple

from expect import expect


# --8<-- [start:shown]
class Row(NamedTuple):
    document: str
    chunk: str


def part_of(key: str, parts: int) -> int:
    return zlib.crc32(key.encode()) % parts  # hash() 每个进程都不一样，不能用来分组


def by_document(rows: list[Row], parts: int) -> list[list[Row]]:
    groups: list[list[Row]] = [[] for _ in range(parts)]
    for row in rows:
        groups[part_of(row.document, parts)].append(row)
    return groups


# --8<-- [end:shown]


def example() -> list[Row]:
    """一百个文档，每个六十段，打乱了顺序；每次都一样。"""
    rows = [Row(f"d{document}", f"d{document}-{chunk}") for document in range(100) for chunk in range(60)]
    random.Random(1).shuffle(rows)  # noqa: S311  要的是可重现，不是保密
    return rows


def main() -> None:
    rows = example()
    groups = by_document(rows, parts=8)
    expect("一行不少", sum(len(group) for group in groups), len(rows))
    print("各组的行数:", [len(group) for group in groups])
    groups_of = defaultdict(set)
    for number, group in enumerate(groups):
        for row in group:
            groups_of[row.document].add(number)
    expect("在两组里的文档", sum(len(numbers) > 1 for numbers in groups_of.values()), 0)
