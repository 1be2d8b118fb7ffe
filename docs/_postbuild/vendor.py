"""把浏览器用到的两个库从 node_modules 复制进站点：Mermaid 画图，Pyodide 在浏览器里运行检测脚本。"""

from __future__ import annotations

import shutil
from pathlib import Path

from .built_site import BuiltSite, PostBuildError

LIBRARIES = {
    "mermaid": ("mermaid/dist", ("mermaid.esm.min.mjs", "chunks/mermaid.esm.min/*.mjs")),
    "pyodide": (
        "pyodide",
        ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"),
    ),
}


def copy_libraries(site: BuiltSite) -> None:
    """复制 LIBRARIES 里列出的文件到 assets/<库名>/。"""
    for name, (source, patterns) in LIBRARIES.items():
        copy_files(site.project / "node_modules" / source, patterns, site.folder / "assets" / name)


def copy_files(source: Path, patterns: tuple[str, ...], target: Path) -> None:
    """复制 `source` 下符合 `patterns` 的文件，保持相对路径；一个都没有时抛 PostBuildError。"""
    for pattern in patterns:
        files = sorted(source.glob(pattern))
        if not files:
            raise PostBuildError(f"找不到 {source / pattern}：先运行 make site 安装 package-lock.json 锁定的依赖")
        for file in files:
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
