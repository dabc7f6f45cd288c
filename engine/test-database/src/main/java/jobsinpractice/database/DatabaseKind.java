package jobsinpractice.database;

import java.util.Locale;

/** The database that tests run on. */
public enum DatabaseKind {
  /** Inside this JVM, in memory. */
  H2("H2"),
  /** A private server of this JVM; see {@link PostgresServer}. */
  POSTGRESQL("PostgreSQL");

  private final String product;

  DatabaseKind(String product) {
    this.product = product;
  }

  /** Returns the kind in {@code -Dlab.database}; H2 if it is not set. */
  public static DatabaseKind chosen() {
    return valueOf(System.getProperty("lab.database", "h2").toUpperCase(Locale.ROOT));
  }

  /** Returns the product's name. */
  @Override
  public String toString() {
    return product;
  }
}
