"""机器人的处理函数从包里取；任务交给调度器。"""

from . import jobs, replies


def build(app):
    app.add_handler(("digest", replies.on_digest))
    app.job_queue.run_repeating(jobs.compact, interval=86400)
    app.run_polling()
