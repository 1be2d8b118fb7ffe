def extract(text):
    return text.split()
