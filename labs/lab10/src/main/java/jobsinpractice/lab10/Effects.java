package jobsinpractice.lab10;

/** Given. Effects outside the database that happen each time you ask for them. */
public interface Effects {
  /** Sends the customer a mail; an exception does not show whether the mail went out. */
  void mail(long order) throws Exception;

  /** Transfers the photographer's share; an exception does not show whether the money moved. */
  void transfer(long order) throws Exception;
}
