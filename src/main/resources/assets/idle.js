// Says in time that the sign-in is about to end, and goes on with it when asked to.
const WARNED_AFTER = 25 * 60 * 1000
const ENDED_AFTER = 30 * 60 * 1000

const region = document.getElementById('idle')
let warning, ending

export function seen () {
  if (!region) return
  clearTimeout(warning)
  clearTimeout(ending)
  region.replaceChildren()
  warning = setTimeout(warn, WARNED_AFTER)
  ending = setTimeout(end, ENDED_AFTER)
}

function warn () {
  const words = document.createElement('p')
  words.className = 'govuk-body'
  words.textContent = 'You have done nothing here for 25 minutes. In 5 minutes you will be signed out.'
  const stay = document.createElement('button')
  stay.type = 'button'
  stay.className = 'govuk-button app-idle__stay'
  stay.textContent = 'Stay signed in'
  stay.addEventListener('click', async () => {
    const answer = await fetch('/account', { redirect: 'manual' }).catch(() => ({ ok: false }))
    if (answer.ok) seen()
    else end()
  })
  region.replaceChildren(words, stay)
}

function end () {
  const words = document.createElement('p')
  words.className = 'govuk-body'
  words.textContent = 'You are signed out. What you send from this page is kept for you: sign in again to find it.'
  region.replaceChildren(words)
}
