import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account, RoleGuards, type Actor, type RoleChange } from '@hamshahr/people';
import { DomainError } from '@hamshahr/platform';
import { callText } from '../call/call-rows.js';
import { Call } from '../call/call.entity.js';
import { contentNow, learnsNames, readsNames } from './review-table.js';

/**
 * Locks the office of an account against other roles for it, as whoever gives roles does: so that of two at once, a
 * role that reads names and a blind call, the second sees the first. To be called before a call is locked.
 */
export async function holdRoles(tx: EntityManager, { officeId }: Pick<Actor, 'officeId'>): Promise<void> {
  await tx.query('SELECT id FROM offices WHERE id = ? FOR UPDATE', [officeId]);
}

/** Keeps roles that read names from whoever judges a blind call, until it is decided. */
@Injectable()
export class BlindJudges implements OnModuleInit {
  constructor(private readonly guards: RoleGuards) {}

  onModuleInit(): void {
    this.guards.register(refuseNames);
  }
}

async function refuseNames(tx: EntityManager, { account, roles, by }: RoleChange): Promise<void> {
  if (!readsNames(roles)) return;
  const calls = await tx
    .createQueryBuilder(Call, 'c')
    .innerJoin('CallReviewer', 'r', 'r.callId = c.id AND r.accountId = :id AND r.removedAt IS NULL', { id: account.id })
    .where("c.officeId = :officeId AND c.phase <> 'decided' AND c.status <> 'withdrawn'", account)
    .orderBy('c.id', 'ASC')
    .getMany();
  for (const call of calls) {
    const content = await contentNow(tx, call);
    if (!learnsNames(call, content, roles)) continue;
    const { language } = await tx.findOneByOrFail(Account, { id: by });
    throw new DomainError('conflict', 'review.judges_blind', {
      field: 'roles',
      params: { call: callText(content, language).title },
    });
  }
}
