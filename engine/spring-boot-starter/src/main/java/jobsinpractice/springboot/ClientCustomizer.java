package jobsinpractice.springboot;

import jobsinpractice.engine.Client;

/** A bean that changes the application's {@link Client}: {@code client -> client.with(…)}. */
@FunctionalInterface
public interface ClientCustomizer {
  /** Returns the client to use instead. */
  Client customize(Client client);
}
