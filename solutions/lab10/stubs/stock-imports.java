import java.sql.SQLException;
import javax.sql.DataSource;
import jobsinpractice.testkit.ToDo;
