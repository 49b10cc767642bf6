package plumbline.factors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.NotFound;
import plumbline.people.Administrators;
import plumbline.people.Notices;
import plumbline.web.WebSettings;

/**
 * Lets an administrator in again who has lost password or phone where no two others can agree: for
 * whoever runs the server, where a command asks for it and no page does.
 */
@Singleton
public class Readmissions {

  private final Administrators administrators;
  private final FactorRepository factors;
  private final FactorLossRepository losses;
  private final Notices notices;
  private final WebSettings settings;

  Readmissions(
      Administrators administrators,
      FactorRepository factors,
      FactorLossRepository losses,
      Notices notices,
      WebSettings settings) {
    this.administrators = administrators;
    this.factors = factors;
    this.losses = losses;
    this.notices = notices;
    this.settings = settings;
  }

  /**
   * Ends password, app, recovery codes and sessions of the administrator of this address and makes
   * the link with which they begin anew.
   *
   * @throws NotFound when no administrator has this address
   */
  @Transactional
  public String readmit(String email) {
    Administrators.Link link = administrators.readmit(email);
    factors.delete(link.id());
    factors.deleteCodes(link.id());
    losses.delete(link.id());
    notices.tell(
        link.id(),
        "Your account begins anew",
        "Whoever runs the server made a link with which you choose a password. You then set up an authenticator app.");
    return settings.link("/invitations/" + link.token());
  }
}
