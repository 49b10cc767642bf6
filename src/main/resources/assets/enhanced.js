// Runs before the page is drawn: says that script works, so that components may hide what they will show.
document.body.className +=
  ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
