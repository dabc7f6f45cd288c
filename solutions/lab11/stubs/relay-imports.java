import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import jobsinpractice.testkit.ToDo;
