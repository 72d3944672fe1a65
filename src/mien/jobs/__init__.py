"""The durable engine. Only this package knows DBOS."""
