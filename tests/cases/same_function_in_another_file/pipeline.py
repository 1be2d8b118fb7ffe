from stages import extract


def run(texts):
    for text in texts:
        print(extract(text))
