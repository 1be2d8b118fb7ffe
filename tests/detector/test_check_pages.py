"""docs/check 的命令和配置：shell 逐段运行，YAML 对照 schema，pre-commit 真的运行。"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.detector.command import SCRIPT, check
from tests.detector.test_formats import schema

ROOT = SCRIPT.parent.parent
SNIPPETS = ROOT / "snippets" / "check"
GIT = {
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com",
}  # fmt: skip


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**os.environ, **GIT, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def program(folder: Path, name: str, text: str) -> None:
    """PATH 上的一个替身程序。"""
    path = folder / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """一个团队的 git 仓库：app/graph.py 有一处错，脚本在 tools/ 里。"""
    for name, source in (("app/graph.py", SNIPPETS / "graph.txt"), ("tools/check_neo4j_sessions.py", SCRIPT)):
        (tmp_path / name).parent.mkdir()
        shutil.copyfile(source, tmp_path / name)
    program(tmp_path, "python", f"import os, sys\nos.execv({sys.executable!r}, ['python', *sys.argv[1:]])\n")
    run("git", "init", "-q", cwd=tmp_path)
    run("git", "add", "app", "tools", cwd=tmp_path)
    run("git", "commit", "-qm", "one", cwd=tmp_path)
    return tmp_path


def shell(name: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return run("bash", "-euo", "pipefail", SNIPPETS / name, cwd=folder, PATH=f"{folder / 'bin'}:{os.environ['PATH']}")


def recorded(name: str, actual: str, config: pytest.Config) -> None:
    path = SNIPPETS / name
    if config.getoption("--record"):
        path.write_text(actual, "utf-8")
    assert path.read_text("utf-8") == actual, "脚本的输出变了；确认是对的，再运行 make outputs"


def test_the_script_is_downloaded_from_the_site_and_runs(team: Path) -> None:
    """一个 curl 的替身按地址最后一段交出构建时原样复制的脚本。"""
    shutil.rmtree(team / "tools")
    program(
        team,
        "curl",
        f"import sys, shutil\n_, flags, target, url = sys.argv\nassert flags == '-fsSo', flags\n"
        f"assert url == 'https://docs.example.com/neo4j-sessions/{SCRIPT.name}', url\n"
        f"shutil.copyfile({str(SCRIPT)!r}, target)\n",
    )
    assert shell("download.sh", team).returncode == 0
    assert shell("run.sh", team).returncode == 1


def test_the_page_shows_what_a_run_prints(team: Path, pytestconfig: pytest.Config) -> None:
    ended = shell("run.sh", team)
    assert (ended.returncode, ended.stderr) == (1, "")
    recorded("run.txt", ended.stdout, pytestconfig)


def test_the_page_shows_the_list_of_rules(team: Path, pytestconfig: pytest.Config) -> None:
    ended = shell("rules.sh", team)
    assert ended.returncode == 0
    recorded("rules.txt", ended.stdout, pytestconfig)


@pytest.mark.parametrize("name", ["select.sh", "staged.sh", "report_file.sh"])
def test_each_command_of_the_pages_finds_the_fault(team: Path, name: str) -> None:
    ended = shell(name, team)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert (
        "NEO101" in ended.stdout + (team / "neo4j.json").read_text("utf-8")
        if name == "report_file.sh"
        else ended.stdout
    )


def test_reviewdog_gets_a_valid_diagnostic_result(team: Path) -> None:
    """一个 reviewdog 的替身记下选项和标准输入。"""
    program(
        team,
        "reviewdog",
        "import json, sys\njson.dump([sys.argv[1:], json.load(sys.stdin)], open('seen.json', 'w'))\n",
    )
    shell("reviewdog.sh", team)
    options, document = json.loads((team / "seen.json").read_text("utf-8"))
    assert options == ["-f=rdjson", "-reporter=github-pr-review", "-filter-mode=added"]
    jsonschema.validate(document, schema("rdjson"))
    assert [d["code"]["value"] for d in document["diagnostics"]] == ["NEO101"]


@pytest.mark.parametrize(
    ("name", "builtin"), [("github.yaml", "vendor.github-workflows"), ("gitlab.yaml", "vendor.gitlab-ci")]
)
def test_ci_configuration_keeps_to_its_schema(name: str, builtin: str) -> None:
    ended = run(
        sys.executable, "-m", "check_jsonschema", "--builtin-schema", builtin,
        *(["--data-transform", "gitlab-ci"] if "gitlab" in name else []), SNIPPETS / name,
        cwd=ROOT,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout + ended.stderr


def commands(document: object) -> list[str]:
    """CI 配置里的每一条命令。"""
    if isinstance(document, dict):
        found = []
        for key, value in document.items():
            if key == "run":
                found.append(value)
            elif key == "script":
                found += value
            else:
                found += commands(value)
        return found
    return [c for item in document for c in commands(item)] if isinstance(document, list) else []


@pytest.mark.parametrize(("name", "codes"), [("github.yaml", [1, 0]), ("gitlab.yaml", [1])])
def test_the_commands_of_ci_run(team: Path, name: str, codes: list[int]) -> None:
    found = commands(yaml.safe_load((SNIPPETS / name).read_text("utf-8")))
    path = f"{team / 'bin'}:{os.environ['PATH']}"
    assert [run("bash", "-c", command, cwd=team, PATH=path).returncode for command in found] == codes


def pre_commit(team: Path, configuration: str) -> subprocess.CompletedProcess[str]:
    (team / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    run("git", "add", ".pre-commit-config.yaml", cwd=team)
    return run(
        sys.executable, "-m", "pre_commit", "run", "--all-files",
        cwd=team, PRE_COMMIT_HOME=str(team.parent / "pre-commit"), PATH=f"{team / 'bin'}:{os.environ['PATH']}",
    )  # fmt: skip


def test_the_local_hook_finds_the_fault_and_passes_once_it_is_fixed(team: Path) -> None:
    configuration = (SNIPPETS / "pre-commit-local.yaml").read_text("utf-8")
    ended = pre_commit(team, configuration)
    assert ended.returncode == 1
    assert "app/graph.py:2:15: NEO101" in ended.stdout
    source = (team / "app" / "graph.py").read_text("utf-8")
    fixed = source.replace(
        "    session = driver.session()\n    await", "    async with driver.session() as session:\n        await"
    )
    (team / "app" / "graph.py").write_text(fixed, encoding="utf-8")
    run("git", "add", "app", cwd=team)
    assert pre_commit(team, configuration).returncode == 0


def test_the_hook_of_this_repository_finds_the_fault(team: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    hooks = tmp_path_factory.mktemp("hooks")
    (hooks / "docs").mkdir()
    shutil.copyfile(ROOT / ".pre-commit-hooks.yaml", hooks / ".pre-commit-hooks.yaml")
    shutil.copy(SCRIPT, hooks / "docs" / SCRIPT.name)
    run("git", "init", "-q", cwd=hooks)
    run("git", "add", ".", cwd=hooks)
    run("git", "commit", "-qm", "hooks", cwd=hooks)
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    configuration = yaml.safe_load((SNIPPETS / "pre-commit.yaml").read_text("utf-8"))
    configuration["repos"][0].update(repo=str(hooks), rev=revision)
    ended = pre_commit(team, yaml.safe_dump(configuration))
    assert "app/graph.py:2:15: NEO101" in ended.stdout, ended.stdout + ended.stderr
    assert ended.returncode == 1


def test_the_hooks_keep_to_the_schema_of_pre_commit() -> None:
    ended = run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert ended.returncode == 0, ended.stdout


def test_the_settings_on_the_page_are_accepted(team: Path) -> None:
    shutil.copyfile(SNIPPETS / "settings.toml", team / "pyproject.toml")
    ended = check("app", cwd=team)
    assert (ended.code, ended.err) == (1, "")
    assert "https://wiki.example.com/neo4j-sessions/rules/NEO101/" in ended.out
