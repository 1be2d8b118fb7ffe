"""本机有哪些 Python。"""

import shutil
import subprocess


def find_interpreter(version: str) -> str | None:
    """``PATH`` 上能运行的解释器；pyenv 的占位命令在，解释器却可能不在。"""
    path = shutil.which(f"python{version}")
    if path and subprocess.run([path, "-c", ""], stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return path
    return None
