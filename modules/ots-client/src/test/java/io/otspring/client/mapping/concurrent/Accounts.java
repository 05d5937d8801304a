/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.client.mapping.concurrent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.otspring.client.mapping.BatchResult;
import io.otspring.client.mapping.EntityResult;
import io.otspring.client.mapping.OtsAsyncTemplate;
import io.otspring.client.mapping.OtsTemplate;

/**
 * Accounts by one of the templates.
 */
interface Accounts {

	Optional<Account> find(String id);

	Account insert(Account account);

	Account update(Account account);

	Account put(Account account);

	/**
	 * Makes the same change as {@link #update}, and returns the same.
	 */
	Account patch(Account account);

	/**
	 * Updates an account as the only one of a batch.
	 */
	Account updateInBatch(Account account);

	void delete(Account account);

	static Accounts of(OtsTemplate template) {
		return new Accounts() {

			@Override
			public Optional<Account> find(String id) {
				return template.find(Account.class, id);
			}

			@Override
			public Account insert(Account account) {
				return template.insert(account);
			}

			@Override
			public Account update(Account account) {
				return template.update(account);
			}

			@Override
			public Account put(Account account) {
				return template.put(account);
			}

			@Override
			public Account patch(Account account) {
				template.patch(Account.class,
						patch -> patch.key(account.id())
							.ifVersion(account.version())
							.set("change", account.change())
							.increment("total", 1));
				return afterPatch(account);
			}

			@Override
			public Account updateInBatch(Account account) {
				return only(template.updateAll(List.of(account)));
			}

			@Override
			public void delete(Account account) {
				template.delete(account);
			}

		};
	}

	static Accounts of(OtsAsyncTemplate template) {
		return new Accounts() {

			@Override
			public Optional<Account> find(String id) {
				return joined(template.find(Account.class, id));
			}

			@Override
			public Account insert(Account account) {
				return joined(template.insert(account));
			}

			@Override
			public Account update(Account account) {
				return joined(template.update(account));
			}

			@Override
			public Account put(Account account) {
				return joined(template.put(account));
			}

			@Override
			public Account patch(Account account) {
				joined(template.patch(Account.class,
						patch -> patch.key(account.id())
							.ifVersion(account.version())
							.set("change", account.change())
							.increment("total", 1)));
				return afterPatch(account);
			}

			@Override
			public Account updateInBatch(Account account) {
				return only(joined(template.updateAll(List.of(account))));
			}

			@Override
			public void delete(Account account) {
				joined(template.delete(account));
			}

		};
	}

	private static Account only(BatchResult<Account> batch) {
		EntityResult<Account> result = batch.results().get(0);
		result.failure().ifPresent(failure -> {
			throw failure;
		});
		return result.entity().orElseThrow();
	}

	private static Account afterPatch(Account account) {
		return new Account(account.id(), account.total(), account.change(), account.version() + 1);
	}

	private static <R> R joined(CompletableFuture<R> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

}
