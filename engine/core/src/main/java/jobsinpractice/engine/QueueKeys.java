package jobsinpractice.engine;

import jobsinpractice.engine.internal.Keys;

/** The keys of one queue of a process as bytes, made once. */
final class QueueKeys {
  final byte[] name;
  final byte[] queue;
  final byte[] inFlight;

  /** When a job was last claimed from it (ns); 0 before the first. Hot queues are waited on. */
  volatile long lastClaim;

  QueueKeys(String identity, String name) {
    this.name = Keys.bytes(name);
    this.queue = Keys.bytes(Keys.queue(name));
    this.inFlight = Keys.bytes(Keys.inFlight(identity, name));
  }
}
