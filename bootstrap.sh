#!/bin/sh
# 在 .venv 里装好 uv.lock 锁定的一切。只用机器上已有的 Python 3.11–3.14，从不下载解释器。
set -eu
cd "$(dirname "$0")"

fail() {
    printf '错误：%s\n' "$1" >&2
    exit 1
}

supported() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.11 python3.12 python3.13 python3.14}; do
        if command -v "$candidate" >/dev/null 2>&1 && supported "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

if ! { [ -x .venv/bin/python ] && supported .venv/bin/python; }; then
    python=$(find_python) || fail "找不到 Python 3.11–3.14。装好之后重试，或用 PYTHON=/path/to/python3 指定。"
    rm -rf .venv
    "$python" -m venv .venv >/dev/null 2>&1 ||
        fail "$python 没有 venv 模块。Debian 上运行 apt install python3-venv 后重试。"
fi

log=.venv/bootstrap.log
uv_version=$(sed -n 's/.*"uv==\([0-9.]*\)".*/\1/p' pyproject.toml)
if ! .venv/bin/uv --version 2>/dev/null | grep -qF "uv $uv_version "; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$uv_version" >"$log" 2>&1 ||
        fail "装不上 uv $uv_version：连不上 Python 软件源。检查网络或 PIP_INDEX_URL，详情见 $log。"
fi
# 预先编译字节码：设了 PYTHONDONTWRITEBYTECODE 的机器上，每次启动（建站、每个子进程）也省约 1 秒
UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON_DOWNLOADS=never UV_COMPILE_BYTECODE=1 VIRTUAL_ENV='' \
    .venv/bin/uv sync --frozen --quiet --python .venv/bin/python >"$log" 2>&1 ||
    fail "装不上 uv.lock 里的依赖：$(grep -m1 -iE 'error|failed' "$log" || echo 原因不明)。检查网络或 UV_DEFAULT_INDEX，详情见 $log。"
touch .venv/.synced
