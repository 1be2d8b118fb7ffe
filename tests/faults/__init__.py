"""故障套件：真实的服务器，真实的故障，经过指南自己的 ConnectionManager。"""
