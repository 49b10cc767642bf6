package plumbline.tokens;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.common.TokenId;
import plumbline.people.Permission;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRepository extends GenericRepository<Token, TokenId> {

  @Query(
      """
      INSERT INTO token (id, person_id, name, token_hash, administers, made_on, last_day)
      VALUES (:id, :person, :name, :tokenHash, :administers, :madeOn, :lastDay)
      """)
  int insert(
      TokenId id,
      PersonId person,
      String name,
      String tokenHash,
      boolean administers,
      LocalDate madeOn,
      LocalDate lastDay);

  default void insertAreas(TokenId token, Collection<AreaId> areas) {
    insertAreas(
        token,
        areas.stream()
            .map(area -> String.valueOf(area.value()))
            .collect(Collectors.joining(",", "[", "]")));
  }

  @Query(
      """
      INSERT INTO token_area (token_id, area_id)
      SELECT :token, a.id
      FROM JSON_TABLE(:areas, '$[*]' COLUMNS (id BIGINT PATH '$')) a
      """)
  int insertAreas(TokenId token, String areas);

  default void insertPermissions(TokenId token, Collection<Permission> permissions) {
    insertPermissions(
        token,
        permissions.stream()
            .map(permission -> '"' + permission.name() + '"')
            .collect(Collectors.joining(",", "[", "]")));
  }

  @Query(
      """
      INSERT INTO token_permission (token_id, permission)
      SELECT :token, p.name
      FROM JSON_TABLE(:permissions, '$[*]' COLUMNS (
        name VARCHAR(40) CHARACTER SET ascii PATH '$')) p
      """)
  int insertPermissions(TokenId token, String permissions);

  /** The token of this digest while it works and its person may sign in. */
  @Query(
      """
      SELECT t.id, t.person_id, t.administers, t.used_on,
        (SELECT GROUP_CONCAT(a.area_id) FROM token_area a WHERE a.token_id = t.id) AS areas,
        (SELECT GROUP_CONCAT(p.permission) FROM token_permission p WHERE p.token_id = t.id)
          AS permissions
      FROM token t
      JOIN person o ON o.id = t.person_id
      WHERE t.token_hash = :tokenHash
        AND t.revoked_on IS NULL
        AND t.last_day >= :today
        AND o.state = 'ACTIVE'
      """)
  Optional<UsedToken> working(String tokenHash, LocalDate today);

  @Query("UPDATE token SET used_on = :today WHERE id = :id")
  int use(TokenId id, LocalDate today);

  @Query(
      """
      SELECT t.id, t.name, t.administers, t.made_on, t.last_day, t.used_on, t.revoked_on,
        (SELECT GROUP_CONCAT(l.name ORDER BY l.name SEPARATOR ', ')
          FROM token_area a
          JOIN local_area l ON l.id = a.area_id
          WHERE a.token_id = t.id) AS areas,
        (SELECT GROUP_CONCAT(p.permission) FROM token_permission p WHERE p.token_id = t.id)
          AS permissions
      FROM token t
      WHERE t.person_id = :person
      ORDER BY t.revoked_on IS NOT NULL, t.id DESC
      LIMIT :limit
      """)
  List<Token> of(PersonId person, int limit);

  @Query(
      """
      SELECT COUNT(*)
      FROM token
      WHERE person_id = :person
        AND revoked_on IS NULL
        AND last_day >= :today
      """)
  int working(PersonId person, LocalDate today);

  /** Also keeps two at once from counting the same tokens. */
  @Query("SELECT id FROM person WHERE id = :person FOR UPDATE")
  PersonId lock(PersonId person);

  @Query(
      """
      UPDATE token
      SET revoked_on = :today
      WHERE id = :id
        AND person_id = :person
        AND revoked_on IS NULL
      """)
  int revoke(TokenId id, PersonId person, LocalDate today);

  @Query(
      """
      UPDATE token
      SET revoked_on = :today
      WHERE person_id = :person
        AND revoked_on IS NULL
      """)
  int revokeAll(PersonId person, LocalDate today);

  @Query("SELECT COUNT(*) FROM token WHERE id = :id AND person_id = :person")
  int count(TokenId id, PersonId person);
}
