"""每条消息一个代理：借用这次对话的客户端，或者自己建一个。"""

import chainlit as cl

from .base import FactAgent


@cl.on_message
async def on_message(message):
    return await FactAgent(cl.user_session.get("client")).run()


@cl.action_callback("facts")
async def facts(action):
    return await FactAgent().run()  # NEO103
