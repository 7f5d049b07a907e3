// The slider of the flow: hides paths and touchpoints that fewer journeys take. Nothing moves, so that the eye keeps its place.

function startWays() {
  const slider = document.getElementById('rare');
  if (!slider) {
    return;
  }
  const figure = slider.closest('figure');
  const thresholds = slider.dataset.thresholds.split(' ').map(Number);
  const drawn = [...figure.querySelectorAll('svg [data-share]')];
  const share = (part, all) => (part > 0 && (100 * part) / all < 0.05 ? 'under 0.1 %' : percent(part, all));

  const status = () => {
    const paths = Number(slider.dataset.paths);
    const steps = Number(slider.dataset.steps);
    const shown = drawn.filter((each) => !each.hasAttribute('hidden'));
    const shownPaths = shown.filter((each) => each.classList.contains('way'));
    const stops = shown.filter((each) => each.classList.contains('stop')).length;
    const hidden = paths - shownPaths.length;
    const left = steps - shownPaths.reduce((sum, each) => sum + Number(each.dataset.steps), 0);
    return 'Drawn: ' + shownPaths.length + ' of ' + whole(paths) + ' paths and ' + stops + ' of '
      + whole(Number(slider.dataset.stops)) + ' touchpoints. '
      + (hidden === 0 ? 'Nothing is hidden.'
        : 'Hidden: ' + whole(hidden) + (hidden === 1 ? ' path' : ' paths') + ' with ' + share(left, steps)
          + ' of all steps.');
  };

  const show = () => {
    const threshold = thresholds[Number(slider.value)];
    drawn.forEach((each) => each.toggleAttribute('hidden', Number(each.dataset.share) < threshold));
    figure.querySelectorAll('.threshold').forEach((each) => {
      each.textContent = threshold + ' %';
    });
    slider.setAttribute('aria-valuetext', threshold + ' % of journeys');
    document.getElementById('rare-status').textContent = status();
  };

  slider.addEventListener('input', show);
  figure.querySelector('.control').hidden = false;
  figure.classList.add('live');
  slider.setAttribute('aria-valuetext', thresholds[Number(slider.value)] + ' % of journeys');
}
