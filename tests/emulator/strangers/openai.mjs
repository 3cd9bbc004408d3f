// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// npm's openai, written by others for another service, talks to the emulator: node openai.mjs BASE_URL
// Prints a line per check; any failure ends it with status 1.

import assert from 'node:assert/strict';
import OpenAI from 'openai';

const baseURL = process.argv[2] + '/compatible-mode/v1';
const client = new OpenAI({ apiKey: 'sk-test', baseURL, maxRetries: 0 });
const user = (content) => [{ role: 'user', content }];
const tools = [{
  type: 'function',
  function: { name: 'lookup', parameters: { type: 'object', properties: { q: { type: 'string' } }, required: ['q'] } },
}];

const checks = {
  async 'answers a chat'() {
    const answer = await client.chat.completions.create({ model: 'qwen-plus', messages: user('hello') });
    assert.equal(answer.object, 'chat.completion');
    assert.equal(answer.choices[0].finish_reason, 'stop');
    assert.match(answer.choices[0].message.content, /canned sample/);
    assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
  },
  async 'streams a chat with usage at the end'() {
    const stream = await client.chat.completions.create({
      model: 'qwen-plus', messages: user('你好'), stream: true, stream_options: { include_usage: true },
    });
    let text = '';
    let usage = null;
    const reasons = [];
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta?.content ?? '';
      if (chunk.choices[0]?.finish_reason) reasons.push(chunk.choices[0].finish_reason);
      usage = chunk.usage ?? usage;
    }
    assert.match(text, /^你好！.*API Key。$/s);
    assert.deepEqual(reasons, ['stop']);
    assert.ok(usage.completion_tokens > 10);
  },
  async 'streams thinking before the answer'() {
    const stream = await client.chat.completions.create({
      model: 'qwen-plus', messages: user('hello'), stream: true, enable_thinking: true,
    });
    let thinking = '';
    let text = '';
    for await (const chunk of stream) {
      const delta = chunk.choices[0].delta;
      if (delta.reasoning_content) assert.equal(text, '');
      thinking += delta.reasoning_content ?? '';
      text += delta.content ?? '';
    }
    assert.match(thinking, /sample of thinking/);
    assert.match(text, /^Hello!/);
  },
  async 'joins a streamed tool call'() {
    const runner = client.chat.completions.stream({ model: 'qwen-plus', messages: user('lookup tea'), tools });
    const answer = await runner.finalChatCompletion();
    const [call] = answer.choices[0].message.tool_calls;
    assert.equal(answer.choices[0].finish_reason, 'tool_calls');
    assert.equal(call.function.name, 'lookup');
    assert.deepEqual(Object.keys(JSON.parse(call.function.arguments)), ['q']);
  },
  async 'knows a wrong key'() {
    const stranger = new OpenAI({ apiKey: 'sk-wrong', baseURL, maxRetries: 0 });
    await assert.rejects(stranger.chat.completions.create({ model: 'qwen-plus', messages: user('hello') }),
      (error) => error instanceof OpenAI.AuthenticationError && error.code === 'invalid_api_key');
  },
  async 'knows an unknown model'() {
    await assert.rejects(client.chat.completions.create({ model: 'qwen-nope', messages: user('hello') }),
      (error) => error instanceof OpenAI.NotFoundError && error.code === 'model_not_found');
  },
  async 'knows a wrong parameter'() {
    await assert.rejects(client.chat.completions.create({ model: 'qwen-plus', messages: user('hello'), temperature: 2 }),
      (error) => error instanceof OpenAI.BadRequestError && /Temperature should be in \[0\.0, 2\.0\)/.test(error.message));
  },
  async 'knows a throttled request'() {
    await assert.rejects(client.chat.completions.create({ model: 'qwen-plus', messages: user('too fast') }),
      (error) => error instanceof OpenAI.RateLimitError && error.code === 'limit_requests');
  },
  async 'reads a stream that comes byte by byte'() {
    const stream = await client.chat.completions.create({ model: 'qwen-plus', messages: user('byte by byte'), stream: true });
    let text = '';
    for await (const chunk of stream) text += chunk.choices[0]?.delta?.content ?? '';
    assert.equal(text, '茶 and tea');
  },
  async 'learns of an error in mid-stream'() {
    const stream = await client.chat.completions.create({ model: 'qwen-plus', messages: user('break off'), stream: true });
    await assert.rejects(async () => { for await (const chunk of stream) assert.ok(chunk.choices); },
      (error) => /inappropriate content/.test(error.message));
  },
  async 'lists models'() {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.ok(ids.includes('qwen-plus') && ids.length > 100);
  },
  async 'makes embeddings'() {
    const answer = await client.embeddings.create({
      model: 'text-embedding-v4', input: ['tea', 'coffee'], dimensions: 256, encoding_format: 'float',
    });
    assert.equal(answer.data.length, 2);
    assert.equal(answer.data[1].embedding.length, 256);
    await assert.rejects(client.embeddings.create({
      model: 'text-embedding-v4', input: Array(11).fill('tea'), encoding_format: 'float',
    }), (error) => error instanceof OpenAI.BadRequestError && /batch size is invalid/.test(error.message));
  },
};

for (const [name, check] of Object.entries(checks)) {
  await check();
  console.log(`openai ${name}`);
}
