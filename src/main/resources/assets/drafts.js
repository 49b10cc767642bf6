// Saves what is typed on the rate page as drafts on the server, so that no word waits for a button.
// Nothing is kept in the browser: what the server has not answered for stays in its field, and says so.

import { seen } from './idle.js'

const PAUSE = 1000
const LONGEST_ANSWER = 10_000
const FIRST_WAIT = 4
const LONGEST_WAIT = 60
const SIGNED_OUT =
  'You have been signed out. Your text is kept on this page: sign in in another tab, then come' +
  ' back here and it is saved.'
const REFUSALS = {
  400: 'Not saved: this page is out of date. Copy your text, then load the page again.',
  403: 'Not saved: this page is out of date. Copy your text, then load the page again.',
  404: 'Not saved: this criterion is no longer open to you. Copy your text.',
  413: 'Not saved: this text is too long.'
}
const NOT_SENT =
  'Not sent: no connection. Your text is kept here; press the button again once you are connected.'

const drafts = []
const mirror = document.querySelector('[data-draft-mirror]')

class Draft {
  constructor(form) {
    this.form = form
    this.status = form.querySelector('[data-draft-status]')
    this.saved = this.words()
    this.wait = 0
    this.state = 'still'
    form.addEventListener('input', () => this.later(PAUSE))
    form.addEventListener('focusout', () => this.save())
    form.addEventListener('submit', event => this.submit(event))
  }

  // What the person can change; the token and the version are not words.
  words() {
    const data = new FormData(this.form)
    for (const name of ['csrf', 'submission', 'version']) data.delete(name)
    return new URLSearchParams(data).toString()
  }

  isUnsaved() {
    return this.words() !== this.saved
  }

  later(milliseconds) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), milliseconds)
  }

  // One request at a time; what is typed meanwhile is sent after it, so that the newest wins.
  save() {
    clearTimeout(this.timer)
    this.running ??= this.sendAll().finally(() => (this.running = undefined))
    return this.running
  }

  async sendAll() {
    while (this.isUnsaved() && this.words() !== this.refused && (await this.send())) {
      // Typed again while it was sent.
    }
  }

  async send() {
    const words = this.words()
    this.say('saving', 'Saving…')
    let answer
    try {
      answer = await post(this.form)
    } catch {
      return this.tryAgain('lost', 'no connection')
    }
    const isTurnedAway = answer.type === 'opaqueredirect' || [401, 403].includes(answer.status)
    if (isTurnedAway && (await renewTokens())) return true
    if (isTurnedAway && answer.status !== 403) return this.stop('signed-out', SIGNED_OUT)
    if (answer.status >= 500 || answer.status === 429) {
      return this.tryAgain('busy', 'the service is busy')
    }
    const text = await answer.text()
    if (answer.ok) return this.keep(words, text)
    this.refused = words
    return this.stop('refused', REFUSALS[answer.status] ?? `Not saved. ${text}`)
  }

  keep(words, text) {
    const [time, who] = text.split('\n')
    this.saved = words
    seen()
    this.wait = 0
    this.say('saved', `Saved ${time}`)
    if (who) this.sayWho(who)
    return true
  }

  sayWho(who) {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = this.form.dataset.again
    link.textContent = 'Load the page again to see both texts'
    link.addEventListener('click', event => {
      event.preventDefault()
      history.replaceState(null, '', link.href)
      location.reload()
    })
    this.status.append(`. ${who} has saved this criterion meanwhile. `, link, '.')
  }

  tryAgain(state, why) {
    this.wait = Math.min(this.wait ? this.wait * 2 : FIRST_WAIT, LONGEST_WAIT)
    this.say(state, `Not saved: ${why}. Trying again in ${this.wait} seconds.`)
    this.later(this.wait * 1000)
    return false
  }

  stop(state, why) {
    this.say(state, why)
    return false
  }

  say(state, words) {
    this.state = state
    this.status.dataset.state = state
    this.status.textContent = words
    mirror.dataset.state = state
    mirror.textContent = words
  }

  // A form on its way must not be overtaken by its draft, nor run into a dead connection.
  async submit(event) {
    if (this.isLeaving) return
    if (!drafts.some(draft => draft.running || draft.isUnsaved())) {
      this.leave()
      return
    }
    event.preventDefault()
    await Promise.all(drafts.map(draft => draft.save()))
    if (drafts.some(draft => draft.state === 'lost' && draft.isUnsaved())) {
      this.say(this.state, NOT_SENT)
      return
    }
    this.leave()
    this.form.requestSubmit(event.submitter)
  }

  leave() {
    clearTimeout(this.timer)
    this.isLeaving = true
    // Back from a page that did not come: the form can be sent again.
    setTimeout(() => (this.isLeaving = false), LONGEST_ANSWER)
  }
}

function post(form) {
  const body = new URLSearchParams(new FormData(form))
  return fetch(form.dataset.draft, {
    method: 'POST',
    body,
    headers: { Accept: 'text/plain, */*;q=0.1' },
    redirect: 'manual',
    keepalive: body.toString().length < 60_000,
    signal: AbortSignal.timeout(LONGEST_ANSWER)
  })
}

// Somebody who signed in again in another tab has a new token: it stands in the page as it is now.
async function renewTokens() {
  try {
    const answer = await fetch(location.pathname, { redirect: 'manual' })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('input[name=csrf]')?.value
    const fields = document.querySelectorAll('input[name=csrf]')
    if (!fresh || name(page) !== name(document) || fields[0].value === fresh) return false
    fields.forEach(field => (field.value = fresh))
    return true
  } catch {
    return false
  }
}

function name(page) {
  return page.querySelector('.app-header__who')?.textContent
}

function saveAll() {
  drafts.forEach(draft => draft.save())
}

// A reason is asked for where the level moved; what was typed stays in sight.
function showReason(form) {
  const reason = form.querySelector('.app-rate__remark--moved')
  if (!reason) return
  const before = form.dataset.levelBefore
  const level = form.querySelector('input[name=level]:checked')?.value
  const isNeeded = !before || level !== before || reason.querySelector('textarea').value.trim()
  reason.hidden = !isNeeded
}

/** Keeps drafts of every form that has an address for them. */
export function keepDrafts() {
  document.querySelectorAll('form[data-draft]').forEach(form => {
    drafts.push(new Draft(form))
    form.classList.add('app-rate__form--drafts')
    form.addEventListener('change', () => showReason(form))
    showReason(form)
  })
  if (drafts.length === 0) return
  window.addEventListener('online', saveAll)
  window.addEventListener('focus', saveAll)
  document.addEventListener('visibilitychange', saveAll)
  window.addEventListener('beforeunload', event => {
    if (drafts.some(draft => !draft.isLeaving && draft.isUnsaved())) event.preventDefault()
  })
}
