"""原文的检测脚本用了 List，却没有导入它。"""

from expect import expect


def load():
    # --8<-- [start:shown]
    import re
    import sys
    from pathlib import Path

    def check_session_management(file_path: Path) -> List[str]:
        """检查文件中的会话管理问题"""
        issues = []
        ...
        return issues

    # --8<-- [end:shown]
    return check_session_management.__annotations__  # Python 3.14 到这里才求值


def main() -> None:
    try:
        load()
    except NameError as error:
        print(f"NameError: {error}")
        expect("脚本能运行", False, True)
