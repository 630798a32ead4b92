fetch('/url').then(async answer => postMessage(['worker', await answer.text()]));
