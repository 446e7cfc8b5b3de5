import * as vscode from 'vscode';

/** Sets the address of the Domain API for the person, or takes it away. */
export async function setDomainApiUrl(address: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('liveperson').update('domainApiUrl', address, vscode.ConfigurationTarget.Global);
}
