from rag.ask.model import Topic

EXAMPLES: dict[Topic, tuple[str, ...]] = {}
HARMLESS: tuple[str, ...] = ()
