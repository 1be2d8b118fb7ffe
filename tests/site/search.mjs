// 在 Node 里运行站点自己的搜索 Worker。用法：node search.mjs 站点目录 < 查询列表.json，每个查询给出结果的地址。
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const site = process.argv[2];
const workers = join(site, "assets/javascripts/workers");
const worker = join(workers, readdirSync(workers).find(name => /^search\..*\.js$/.test(name)));

let answer;
const listeners = [];
const sandbox = { console: { warn: () => {} }, addEventListener: (_, listener) => { listeners.push(listener); }, postMessage: message => answer(message) };
sandbox.self = sandbox;
vm.runInNewContext(readFileSync(worker, "utf8"), sandbox);
const ask = message => new Promise(resolve => { answer = resolve; listeners.forEach(listener => listener({ data: message })); });

const { config, docs } = JSON.parse(readFileSync(join(site, "search/search_index.json"), "utf8"));
await ask({ type: 0, data: { config, docs, options: { suggest: true } } });
const found = {};
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const { data } = await ask({ type: 2, data: query });
  // 每页一组；页内第一项是页面自己，其余是按得分排的小节
  found[query] = data.items.map(page => page.map(({ location, score }) => ({ location, score })));
}
process.stdout.write(JSON.stringify(found));
