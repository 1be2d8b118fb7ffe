"""支持包 snippets/graph 的测试。"""
