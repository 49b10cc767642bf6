// Sends each chosen file by itself, with its own progress and its own answer; without this file the
// form sends all of them at once.
let chosenSoFar = 0
const size = bytes => bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

function item(list, file) {
  const line = document.createElement('li')
  line.className = 'app-upload__file'
  const name = document.createElement('span')
  name.className = 'app-upload__name'
  name.textContent = `${file.name} (${size(file.size)})`
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `Sent of ${file.name}`)
  const words = document.createElement('span')
  words.className = 'app-upload__words'
  words.textContent = 'Chosen'
  const produced = document.createElement('label')
  produced.className = 'app-upload__produced'
  const whose = document.createElement('span')
  whose.className = 'govuk-visually-hidden'
  whose.textContent = `: ${file.name}`
  const day = document.createElement('input')
  day.type = 'date'
  day.className = 'govuk-input govuk-input--width-10'
  produced.append('Produced on, if not on the day above', whose, ' ', day)
  const leave = document.createElement('button')
  leave.type = 'button'
  leave.className = 'app-link-button'
  leave.textContent = `Leave out ${file.name}`
  line.append(name, bar, words, produced, leave)
  list.append(line)
  list.hidden = false
  // Sent again under the same number, a file that had arrived after all is not added twice.
  return { file, number: ++chosenSoFar, line, bar, words, day, leave }
}

function send(form, chosen, several) {
  const body = new FormData(form)
  body.delete('files')
  body.set('submission', `${body.get('submission')}-${chosen.number}`)
  if (several) body.set('title', '')
  if (chosen.day.value) body.set('produced_on', chosen.day.value)
  body.append('files', chosen.file)
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.responseType = 'document'
    request.upload.onprogress = event => {
      if (event.lengthComputable) chosen.bar.value = event.loaded / event.total
      chosen.words.textContent = chosen.bar.value < 1 ? 'Sending' : 'Being checked'
    }
    request.onload = () => resolve(answer(request))
    request.onerror = () => resolve('The connection broke. Press the button again: a file cannot be added twice.')
    request.send(body)
  })
}

// Nothing for a file that was added, otherwise what the page says about it.
function answer(request) {
  const page = request.response
  if (request.status < 400 && !request.responseURL.includes('/sign-in')) return ''
  if (!page || request.status < 400) return 'Your sign-in has ended. Sign in in another window, then press the button again.'
  const errors = [...page.querySelectorAll('.govuk-error-summary__list a')].map(link => link.textContent.trim())
  return errors.length > 0 ? errors.join(' ') : page.querySelector('main')?.innerText ?? 'It could not be added.'
}

for (const form of document.querySelectorAll('form[data-upload]')) {
  const input = form.querySelector('input[type=file]')
  const list = form.querySelector('[data-upload-list]')
  const status = form.querySelector('[data-upload-status]')
  let files = []

  const choose = more => {
    for (const file of input.multiple ? more : [...more].slice(0, 1)) {
      const chosen = item(list, file)
      chosen.leave.addEventListener('click', () => {
        files = files.filter(other => other !== chosen)
        chosen.line.remove()
        input.focus()
      })
      files.push(chosen)
    }
    status.textContent = `${files.length} to send`
  }
  input.addEventListener('change', () => {
    choose([...input.files])
    input.value = ''
  })
  form.addEventListener('dragover', event => event.preventDefault())
  form.addEventListener('drop', event => {
    event.preventDefault()
    choose(event.dataTransfer.files)
  })
  form.addEventListener('submit', async event => {
    if (files.length === 0) return
    event.preventDefault()
    const several = files.length > 1
    for (const chosen of [...files]) {
      chosen.words.textContent = 'Sending'
      const wrong = await send(form, chosen, several)
      chosen.words.textContent = wrong || 'Added'
      chosen.line.classList.toggle('app-upload__file--wrong', wrong !== '')
      if (wrong === '') {
        chosen.leave.remove()
        chosen.day.disabled = true
        files = files.filter(other => other !== chosen)
      }
    }
    if (files.length === 0) return location.assign(form.dataset.upload)
    status.textContent = `${files.length} could not be added; the reason stands beside each. The others were added.`
    status.focus()
  })
}
