"""主题的模板编译一次，以后接着用；Jinja 按模板的内容认，改了就重新编译。"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

FOLDER = ".cache/templates"


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """给模板环境一个在磁盘上的缓存。"""
    folder = Path(config.config_file_path).parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return env
